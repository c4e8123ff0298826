"""Text in the encodings that policies come in, without a damaged character."""

from __future__ import annotations

import pytest

from nlp.errors import ReadError
from nlp.readers import read
from nlp.readers.encoding import decode

ENGLISH = "Don’t post a minor’s “private” data – not even once… It’s not allowed.\n"
FRENCH = (
    "Les mineurs ne doivent pas être exposés à des contenus haineux. C’est interdit où que ce soit, sauf exception.\n"
)
JAPANESE = (
    "嫌がらせ行為は許可されていません。未成年者の個人情"
    "報を投稿しないでください。違反した場合、アカウントは停止されます。\n"
)
ARABIC = "لا يسمح بنشر معلومات خاصة عن الآخرين دون إذن صريح. يجب على المستخدمين احترام القواعد السلوكية للمجتمع.\n"
TURKISH = "Küçüklerin kişisel bilgilerini paylaşmayın. Bu davranış “yasak” sayılır ve hesabınız askıya alınabilir.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"), (ENGLISH, "utf-8-sig"), (ENGLISH, "utf-16"), (ENGLISH, "utf-16-le"), (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"), (ENGLISH, "cp1252"), (FRENCH, "cp1252"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"),
        (ARABIC, "cp1256"), (TURKISH * 3, "cp1254"),
    ],
)  # fmt: skip
def test_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_html_says_its_charset() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Нет'
    assert read(page.encode("cp1251"), "page.html").blocks[0].text == "Нет"


def test_wrong_charset_is_an_error() -> None:
    with pytest.raises(ReadError, match="not in the encoding it says"):
        read(b'<html><meta charset="shift_jis"><p>' + b"\xff\xfe\xa0\xff" * 5, "page.html")


def test_line_ends_are_newlines() -> None:
    assert decode(b"a\r\nb\rc") == "a\nb\nc"
