"""Makes the encrypted fixtures: python3 Fixtures/generate/encrypted.py

Each is a fixture of another program, encrypted with the password that Excel has built in, and holds the same cells; and once more with
another password, which nobody can open. Needs msoffcrypto-tool. Those of LibreOffice were saved by a Basic macro (storeToURL with a
Password) and are left as they are.
"""
import pathlib

import encryption_xls as xls
import formats
import formats_malformed

FIXTURES = pathlib.Path(__file__).resolve().parent.parent
OTHER = "样例1234"
# Name, source, why, how.
WAYS = [
    ("rc4", "xlwt-roster.xls", "RC4 of 40 bits", xls.binary),
    ("rc4-long-strings", "xlwt-long-strings.xls", "RC4 of 40 bits, shared strings over several records", xls.binary),
    ("crypto-api-40", "xlwt-basic.xls", "RC4 by the CryptoAPI, 40 bits", xls.crypto_api(40)),
    ("crypto-api-56", "xlwt-basic.xls", "RC4 by the CryptoAPI, 56 bits", xls.crypto_api(56)),
    ("crypto-api-128", "libreoffice-roster-97.xls", "RC4 by the CryptoAPI, 128 bits", xls.crypto_api(128)),
]


def main():
    outcomes = {}
    for name, source, why, how in WAYS:
        plain = FIXTURES / "Formats" / source
        opened = FIXTURES / "Formats" / f"encrypted-{name}{plain.suffix}"
        opened.write_bytes(xls.encrypt(plain.read_bytes(), how))
        expected = plain.with_suffix(".expected.tsv").read_bytes()
        opened.with_suffix(".expected.tsv").write_bytes(expected)
        formats.note(opened, f"{source}, encrypted by encryption_xls.py", f"{why}, the built-in password")
        refused = FIXTURES / "Malformed" / opened.name
        refused.write_bytes(xls.encrypt(plain.read_bytes(), how, OTHER))
        outcomes[refused.name] = "encrypted"
        formats.note(refused, f"{source}, encrypted by encryption_xls.py", f"{why}, another password")
    for folder, password in [("Formats", "the built-in password"), ("Malformed", "another password")]:
        formats.note(FIXTURES / folder / "encrypted-libreoffice-97.xls", "LibreOffice 7.4.7.2",
                     f"RC4 of 40 bits as LibreOffice writes it, {password}")
    outcomes["encrypted-libreoffice-97.xls"] = "encrypted"
    formats_malformed.write_outcomes(FIXTURES / "Malformed", outcomes)
    formats.write_manifest()


if __name__ == "__main__":
    main()
