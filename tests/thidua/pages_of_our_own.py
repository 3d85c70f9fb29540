"""Pages of a small portal, each an article with facts of its own."""

_SAID = (
    "Sáng 12/3/2024, Ủy ban nhân dân tỉnh họp mặt những nhà ba đời dựng nhà sàn ở bản số {number}. Chủ tịch Ủy ban "
    "nhân dân tỉnh đã tặng Bằng khen cho {count} tập thể có thành tích xuất sắc trong phong trào thi đua yêu nước. "
    "Bà con góp {days} ngày công, hiến đất làm đường, không ai tính thiệt hơn."
)


def page(number: int, more: str = "") -> bytes:
    """The article of that number as a page; ``more`` is markup at its end."""
    said = _SAID.format(number=number, count=number + 2, days=number * 7 + 3)
    title = f"Trao Bằng khen số {number}"
    return (
        f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{title}</title></head><body>"
        f"<article><h1>{title}</h1><p>{said}</p><p>Bản {number} còn {number + 40} hộ đang làm tiếp đường vào nương, "
        f"mùa sau mới xong. Người già kể chuyện năm {1950 + number % 60}.</p></article>{more}</body></html>"
    ).encode()
