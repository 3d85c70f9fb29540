"""A small archive made by hand: two sites, six articles, every kind of fact, one correction, one formula."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from archive.articles import Articles
from archive.capture import Exchange
from archive.draft import Draft
from archive.records import Records
from archive.store import CaptureStore
from extractor.facts import (
    AwardMention,
    AwardStatus,
    CampaignMention,
    CampaignStatus,
    DateMention,
    DocumentMention,
    Facts,
    Level,
    OfficialMention,
    PositionMention,
    Recipients,
)
from extractor.page import Page
from extractor.span import Span

NOON = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
LAI_CHAU, LANG_SON = "thidua.laichau.example", "tin.langson.example"

CEREMONY = (
    "Bản Nà Đon đón Bằng khen\n"
    "Sáng 05/3/2024, bà Lò Thị Mẩy, Chủ tịch UBND tỉnh, trao Bằng khen cho 12 tập thể và 30 cá nhân làm đường bản. "
    "Mưa từ đêm, sân nhà văn hóa vẫn kín người, trẻ con trèo cả lên gốc mận để nhìn cho rõ."
)
CORRECTED = CEREMONY.replace("12 tập thể", "13 tập thể") + "\nBản tin trước đếm thiếu một tập thể, tòa soạn xin lỗi."
DECISION = (
    "Quyết định tặng Huân chương Lao động\n"
    "Theo Quyết định số 174/QĐ-CTN ngày 20/8/2021, hai hợp tác xã chè được tặng Huân chương Lao động hạng Ba. "
    "Người hái chè ở đây dậy từ ba giờ, đèn pin đeo trán, gùi đầy mới về ăn sáng."
)
LAUNCH = (
    "Phát động Toàn dân trồng rừng\n"
    "Ngày 1/1/2020, ông Vi Văn Khoát, Phó Chủ tịch UBND huyện, phát động phong trào Toàn dân trồng rừng "
    "giai đoạn 2020-2025. Năm đầu bà con nhận giữ khoảnh rừng đầu nguồn, ai chặt một cây phải trồng lại mười cây."
)
FORMULA = (
    "Xã gửi bảng tính khen thưởng\n"
    "Ô đầu bảng ghi =SUM(A1:A9) nên cả huyện cười, rồi xã vẫn đề nghị tặng Giấy khen cho bốn hộ nuôi ong. "
    "Bảng ấy sau được in lại, có chữ ký của kế toán và một vết mật ong ở góc."
)
FLAG = (
    "Cờ thi đua về trường vùng cao\n"
    "Bà Lò Thị Mẩy trao Cờ thi đua cho trường bán trú, lá cờ treo ngay cạnh lịch trực bếp. "
    "Trường có chín lớp, hai cái giếng, và một con chó già giữ cổng rất nghiêm."
)
UNDATED = (
    "Chuyện ông thợ rèn\n"
    "Ông thợ rèn kể chuyện nhận Bằng khen của Thủ tướng Chính phủ đã lâu, tờ giấy ố vàng vẫn treo trên lò. "
    "Hỏi năm nào thì ông cười, bảo cứ nhìn đứa cháu út mà đếm."
)


def at(text: str, surface: str) -> dict[str, Any]:
    """The place of ``surface`` in ``text``, as every fact has one."""
    start = text.index(surface)
    return {"span": Span(start, start + len(surface)), "surface": surface, "rule": "by-hand", "confidence": 1.0}


def award(text: str, name: str, **said: Any) -> AwardMention:
    return AwardMention(**at(text, name), award=name, evidence=Span(0, len(text)), **said)


def person(text: str, name: str, *titles: tuple[str, Level]) -> OfficialMention:
    positions = tuple(PositionMention(**at(text, title), title=title, level=level) for title, level in titles)
    return OfficialMention(**at(text, name), name=name, positions=positions)


def ceremony(text: str) -> Facts:
    collectives = 13 if "13 tập thể" in text else 12
    return Facts(
        dates=(DateMention(**at(text, "05/3/2024"), value="2024-03-05"),),
        officials=(person(text, "Lò Thị Mẩy", ("Chủ tịch UBND tỉnh", Level.PROVINCE)),),
        awards=(
            award(text, "Bằng khen", level=Level.PROVINCE, recipients=Recipients.COLLECTIVE, count=collectives),
            award(text, "Bằng khen", level=Level.PROVINCE, recipients=Recipients.INDIVIDUAL, count=30),
        ),
    )


def decision(text: str) -> Facts:
    said: dict[str, Any] = {"rank": "3", "level": Level.STATE, "recipients": Recipients.COLLECTIVE, "count": 2}
    return Facts(
        awards=(award(text, "Huân chương Lao động", award_id="huan-chuong-lao-dong", **said),),
        documents=(
            DocumentMention(**at(text, "174/QĐ-CTN"), number="174/QĐ-CTN", date="2021-08-20", type="Quyết định"),
        ),
    )


def launch(text: str) -> Facts:
    name = "Toàn dân trồng rừng"
    campaign = CampaignMention(
        **at(text, name), name=name, period="2020/2025", launcher="UBND huyện", status=CampaignStatus.LAUNCHED
    )
    official = person(text, "Vi Văn Khoát", ("Phó Chủ tịch UBND huyện", Level.DISTRICT))
    return Facts(dates=(DateMention(**at(text, "1/1/2020"), value="2020-01-01"),), officials=(official,),
                 campaigns=(campaign,))  # fmt: skip


def formula(text: str) -> Facts:
    said: dict[str, Any] = {"recipients": Recipients.HOUSEHOLD, "count": 4, "status": AwardStatus.PROPOSED}
    return Facts(
        awards=(award(text, "Giấy khen", **said),),
        campaigns=(CampaignMention(**at(text, "=SUM(A1:A9)"), name="=SUM(A1:A9)"),),
    )


def flag(text: str) -> Facts:
    return Facts(
        officials=(person(text, "Lò Thị Mẩy"),),
        awards=(award(text, "Cờ thi đua", level=Level.PROVINCE, recipients=Recipients.COLLECTIVE),),
    )


def undated(text: str) -> Facts:
    return Facts(awards=(award(text, "Bằng khen", level=Level.GOVERNMENT, recipients=Recipients.INDIVIDUAL, count=1),))


def draft(text: str, facts: Facts, province: str, published: str | None, kind: str) -> Draft:
    page = Page(text, title=text.split("\n")[0], author="Ban biên tập", published=published)
    return Draft(page, facts, province, int(published[:4]) if published else None, kind, "1", "by hand")


DRAFTS = (
    (LAI_CHAU, "bai-1.html", draft(CEREMONY, ceremony(CEREMONY), "lai-chau", "2024-03-05", "ceremony")),
    (LAI_CHAU, "bai-2.html", draft(FLAG, flag(FLAG), "lai-chau", "2023-11-20", "ceremony")),
    (LANG_SON, "tin-1.html", draft(DECISION, decision(DECISION), "lang-son", "2021-08-21", "decision")),
    (LANG_SON, "tin-2.html", draft(LAUNCH, launch(LAUNCH), "lang-son", "2020-01-02", "launch")),
    (LANG_SON, "tin-3.html", draft(FORMULA, formula(FORMULA), "lang-son", "2021-12", "news")),
    (LAI_CHAU, "bai-3.html", draft(UNDATED, undated(UNDATED), "lai-chau", None, "news")),
    (LAI_CHAU, "bai-1.html", draft(CORRECTED, ceremony(CORRECTED), "lai-chau", "2024-03-05", "ceremony")),
)


def exchange(url: str, body: bytes, when: datetime) -> Exchange:
    return Exchange(
        url=url,
        canonical_url=url,
        fetched_at=when,
        method="GET",
        request_headers=(("User-Agent", "thidua"),),
        status=200,
        reason="OK",
        response_headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=body,
    )


def keep(data: Path, site: str, drafts: Iterable[tuple[str, Draft]], when: datetime = NOON) -> None:
    """One crawl of ``site`` that brings back the drafts, (path, draft) each, a second apart."""
    records = Records.open(data)
    try:
        records.site(site, f"Cổng {site}", drafts_province(site), f"http://{site}/")
        crawl_id = records.begin_crawl(site, [f"http://{site}/"], when)
        articles = Articles(records)
        with CaptureStore(data, records, site, crawl_id, when) as store:
            for number, (path, made) in enumerate(drafts):
                body = f"<article>{made.page.text}</article>".encode()
                fetched = exchange(f"http://{site}/{path}", body, when + timedelta(seconds=number))
                articles.save(store.keep(fetched), made)
    finally:
        records.close()


def drafts_province(site: str) -> str:
    return "lai-chau" if site == LAI_CHAU else "lang-son"


def make_archive(data: Path) -> Path:
    """The archive of DRAFTS in ``data``: articles 1 to 6, the first of them corrected once."""
    for site in (LAI_CHAU, LANG_SON):
        keep(data, site, [(path, made) for host, path, made in DRAFTS if host == site])
    return data
