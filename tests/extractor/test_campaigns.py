"""What is told of a campaign beside its name: body, document, status, national movement, and that it is one."""

from __future__ import annotations

from extractor.facts import CampaignStatus
from tests.extractor.campaign_cases import campaigns_of, names_in


def test_the_body_that_launches_is_the_verb_s_subject_or_follows_do() -> None:
    launched = campaigns_of("Sáng 3/5, UBND huyện Phù Yên đã phát động phong trào thi đua “Đường sáng”.")
    assert launched[0].launcher == "UBND huyện Phù Yên"
    by = campaigns_of("Phong trào “Ống heo nghĩa tình” do Hội Phụ nữ phường khởi xướng có 900 hội viên.")
    assert by[0].launcher == "Hội Phụ nữ phường"
    assert campaigns_of("Phong trào “Ống heo nghĩa tình” có 900 hội viên.")[0].launcher is None


def test_the_document_is_the_one_in_brackets_or_after_theo() -> None:
    bracketed = campaigns_of("Phong trào thi đua “Đường sáng” (Kế hoạch số 77/KH-UBND ngày 02/3/2023) đã bắt đầu.")
    assert bracketed[0].document == "77/KH-UBND"
    after = campaigns_of("Phong trào thi đua “Đường sáng” theo Kế hoạch số 77/KH-UBND đã bắt đầu.")
    assert after[0].document == "77/KH-UBND"


def test_the_verb_before_the_cue_gives_the_status() -> None:
    told = {
        "Xã phát động phong trào thi đua “Đường sáng”.": CampaignStatus.LAUNCHED,
        "Xã sơ kết hai năm phong trào thi đua “Đường sáng”.": CampaignStatus.REVIEWED,
        "Xã tổng kết phong trào thi đua “Đường sáng”.": CampaignStatus.CONCLUDED,
        "Xã duy trì phong trào thi đua “Đường sáng”.": CampaignStatus.MENTIONED,
        "Tổng kết năm, xã khen 9 hộ trong phong trào thi đua “Đường sáng”.": CampaignStatus.MENTIONED,
    }
    assert {text: campaigns_of(text)[0].status for text in told} == told


def test_a_national_movement_is_linked_to_its_entry() -> None:
    found = campaigns_of("Hưởng ứng phong trào thi đua “Sóc Trăng chung sức xây dựng nông thôn mới” và “Đường sáng”.")
    assert [campaign.movement_id for campaign in found] == ["nong-thon-moi", None]


def test_a_campaign_named_twice_is_one_in_its_fuller_form() -> None:
    text = (
        "XÃ TÂN AN PHÁT ĐỘNG PHONG TRÀO THI ĐUA “NHÀ SẠCH, NGÕ ĐẸP”\n"
        "Xã Tân An phát động phong trào thi đua “Nhà sạch, ngõ đẹp”.\n"
        "Phong trào thi đua “Nhà sạch - Ngõ đẹp” năm 2023 đã có 300 hộ."
    )
    found = campaigns_of(text)
    assert [(campaign.name, campaign.period) for campaign in found] == [("Nhà sạch, ngõ đẹp", "2023")]


def test_the_short_form_of_a_headline_is_the_same_campaign() -> None:
    text = (
        "Công ty phát động đợt thi đua chào mừng ngày mở cảng\n"
        "Sáng 1/6, công ty phát động đợt thi đua lập thành tích chào mừng kỷ niệm 20 năm ngày mở cảng."
    )
    assert names_in(text) == ["lập thành tích chào mừng kỷ niệm 20 năm ngày mở cảng"]


def test_names_that_differ_by_a_place_or_a_word_are_two() -> None:
    places = "Phong trào “Quận 5 chung tay vì người nghèo” và phong trào “Quận 6 chung tay vì người nghèo”."
    assert len(names_in(places)) == 2
    words = "Các phong trào “Mỗi tuần một việc tốt”, “Mỗi tháng một việc tốt”."
    assert len(names_in(words)) == 2


def test_an_abbreviation_beside_its_full_name_is_no_second_campaign() -> None:
    text = "Phong trào “Toàn dân bảo vệ an ninh Tổ quốc” lan rộng. Phong trào TDBVANTQ có 40 mô hình."
    assert names_in(text) == ["Toàn dân bảo vệ an ninh Tổ quốc"]
    assert names_in("Phong trào TDBVANTQ có 40 mô hình.") == ["TDBVANTQ"]


def test_campaigns_stand_in_the_order_of_the_text_with_their_place() -> None:
    text = "Phong trào “Ba cùng” và phong trào thi đua “Hai giảm” năm 2022."
    found = campaigns_of(text)
    assert [text[campaign.span.start : campaign.span.end] for campaign in found] == ["Ba cùng", "Hai giảm"]
    assert all(campaign.surface == campaign.name for campaign in found)
    assert all(campaign.rule == "campaign.quoted" for campaign in found)


def test_a_guess_is_less_sure_than_a_quoted_name() -> None:
    quoted = campaigns_of("Huyện phát động phong trào thi đua “Đường sáng”.")[0]
    plain = campaigns_of("Huyện phát động phong trào thi đua dồn điền, đổi thửa trước vụ xuân.")[0]
    themed = campaigns_of("Huyện phát động đợt thi đua với chủ đề “Đường sáng”.")[0]
    assert quoted.confidence >= 0.9 > plain.confidence > themed.confidence
