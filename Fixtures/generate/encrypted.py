"""Makes the encrypted fixtures: python3 Fixtures/generate/encrypted.py

Each is a fixture of another program, encrypted with the password that Excel has built in, and holds the same cells; and once more with
another password, which nobody can open. Needs msoffcrypto-tool. Those of LibreOffice were saved by a Basic macro (storeToURL with a
Password, or EncryptionData of OOXPassword and CryptoType) and are left as they are.
"""
import pathlib
import struct

import encryption_xls as xls
import encryption_xlsx as xlsx
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
    ("agile-sha1-128", "openpyxl-basic.xlsx", "agile, SHA-1, AES of 128 bits, 100,000 spins (Excel 2010)", xlsx.agile("sha1", 128, 100_000)),
    ("agile-sha512-256", "openpyxl-basic.xlsx", "agile, SHA-512, AES of 256 bits (Excel 2013)", xlsx.agile()),
    ("standard-128", "xlsxwriter-basic.xlsx", "standard, AES of 128 bits (Excel 2007)", xlsx.standard()),
    ("standard-256", "xlsxwriter-rich.xlsx", "standard, AES of 256 bits", xlsx.standard(256)),
]


def broken():
    """Encrypted packages that say what cannot be, or hold what is no workbook: name, outcome, why, bytes."""
    plain = (FIXTURES / "Formats" / "xlsxwriter-basic.xlsx").read_bytes()

    def head(*changes):
        def change(xml):
            for old, new in changes:
                assert old in xml
                xml = xml.replace(old, new)
            return xml
        return xlsx.encrypt(plain, xlsx.agile(head=change), check=False)
    yield "spins", "encrypted", "4,000,000,000 spins", head(('spinCount="1000"', 'spinCount="4000000000"'))
    yield "spins-negative", "encrypted", "a negative number of spins", head(('spinCount="1000"', 'spinCount="-1"'))
    yield "key-bits", "encrypted", "keys of 8 bits", head(('keyBits="256"', 'keyBits="8"'))
    yield "block-size", "encrypted", "blocks of 0 bytes", head(('blockSize="16"', 'blockSize="0"'))
    yield "salt-empty", "encrypted", "no salt", head(('saltSize="16" blockSize', 'saltSize="0" blockSize'), ('saltValue="', 'saltValue="" x="'))
    yield "not-base64", "encrypted", "a verifier that is no base64", head(('HashInput="', 'HashInput="*'))
    yield "cipher-unknown", "encrypted", "a cipher nobody uses", head(('cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"'))
    yield "xml-cut", "encrypted", "the header ends in a tag", head(('encryptedKeyValue', '<'))
    yield "size-huge", "damaged", "a package said to be of 2^63 bytes", xlsx.encrypt(plain, size=1 << 63, check=False)
    yield "size-more", "damaged", "a package said to be longer than it is", xlsx.encrypt(plain, size=len(plain) + 16, check=False)
    yield "size-none", "notAWorkbook(empty)", "a package said to be empty", xlsx.encrypt(plain, size=0, check=False)
    yield "size-less", "damaged", "a package said to be shorter than it is", xlsx.encrypt(plain, size=len(plain) - 200, check=False)
    yield "twice", "encrypted", "an encrypted package in an encrypted package", xlsx.encrypt(xlsx.encrypt(plain), check=False)
    yield "xls", "encrypted", "an .xls in an encrypted package", xlsx.encrypt((FIXTURES / "Formats" / "xlwt-basic.xls").read_bytes(), check=False)
    yield "text", "notAWorkbook(text)", "a text in an encrypted package", xlsx.encrypt("姓名,性别\r\n".encode() * 9, check=False)
    for bits in (0, 1, 0xFFFFFFF8):
        def huge(package, password, bits=bits):
            info, body = xlsx.standard()(package, password)
            return info[:28] + struct.pack("<I", bits) + info[32:], body
        yield f"standard-bits-{bits}", "encrypted", f"keys of {bits} bits", xlsx.encrypt(plain, huge, check=False)

    def long(package, password):
        info, body = xlsx.standard()(package, password)
        return info[:8] + struct.pack("<I", 0xFFFFFFFF) + info[12:], body
    yield "standard-header", "encrypted", "a header of 4 GB", xlsx.encrypt(plain, long, check=False)


def main():
    outcomes = {}
    for name, source, why, how in WAYS:
        plain = FIXTURES / "Formats" / source
        opened = FIXTURES / "Formats" / f"encrypted-{name}{plain.suffix}"
        encrypt = (xls if plain.suffix == ".xls" else xlsx).encrypt
        opened.write_bytes(encrypt(plain.read_bytes(), how))
        expected = plain.with_suffix(".expected.tsv").read_bytes()
        opened.with_suffix(".expected.tsv").write_bytes(expected)
        formats.note(opened, f"{source}, encrypted by encryption_{plain.suffix[1:]}.py", f"{why}, the built-in password")
        refused = FIXTURES / "Malformed" / opened.name
        refused.write_bytes(encrypt(plain.read_bytes(), how, OTHER))
        outcomes[refused.name] = "encrypted"
        formats.note(refused, f"{source}, encrypted by encryption_{plain.suffix[1:]}.py", f"{why}, another password")
    for folder, password in [("Formats", "the built-in password"), ("Malformed", "another password")]:
        formats.note(FIXTURES / folder / "encrypted-libreoffice-97.xls", "LibreOffice 7.4.7.2",
                     f"RC4 of 40 bits as LibreOffice writes it, {password}")
    outcomes["encrypted-libreoffice-97.xls"] = "encrypted"
    formats.note(FIXTURES / "Formats" / "encrypted-libreoffice.xlsx", "LibreOffice 7.4.7.2",
                 "standard, AES of 128 bits as LibreOffice writes it, the built-in password")
    for name, outcome, why, data in broken():
        path = FIXTURES / "Malformed" / f"encrypted-{name}.xlsx"
        path.write_bytes(data)
        outcomes[path.name] = outcome
        formats.note(path, "encryption_xlsx.py", why)
    formats_malformed.write_outcomes(FIXTURES / "Malformed", outcomes)
    formats.write_manifest()


if __name__ == "__main__":
    main()
