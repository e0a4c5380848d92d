"""Encrypts .xls workbooks as Excel 97–2003 does: [MS-OFFCRYPTO] 2.3.5 and 2.3.6, [MS-XLS] 2.2.10. Salts are made from the bytes,
so that the same workbook always becomes the same file.

What is made is checked by msoffcrypto-tool, which is another's work: it must give back the cells.
"""
import hashlib
import io
import struct

import msoffcrypto
import olefile

import xls_records as r
from xls_compound import workbook

BUILT_IN = "VelvetSweatshop"
# BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead stay as they are.
PLAIN = {r.BOF, r.FILEPASS, 0x194, 0x195, 0xE1, 0x196, 0x138}


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def binary(password, salt):
    """40 bits: the key of each block, the FilePass."""
    start = hashlib.md5(password.encode("utf-16-le")).digest()[:5]
    base = hashlib.md5((start + salt) * 16).digest()[:5]

    def key(block):
        return hashlib.md5(base + struct.pack("<I", block)).digest()
    verifier = hashlib.md5(b"verifier" + salt).digest()
    checked = rc4(key(0), verifier + hashlib.md5(verifier).digest())
    return key, struct.pack("<HHH", 1, 1, 1) + salt + checked


def crypto_api(bits):
    """Keys of so many bits."""
    def scheme(password, salt):
        base = hashlib.sha1(salt + password.encode("utf-16-le")).digest()

        def key(block):
            digest = hashlib.sha1(base + struct.pack("<I", block)).digest()[:bits // 8]
            return digest.ljust(16, b"\0") if bits == 40 else digest
        verifier = hashlib.md5(b"verifier" + salt).digest()
        checked = rc4(key(0), verifier + hashlib.sha1(verifier).digest())
        name = "Microsoft Enhanced Cryptographic Provider v1.0\0".encode("utf-16-le")
        header = struct.pack("<8I", 4, 0, 0x6801, 0x8004, bits, 1, 0, 0) + name
        return key, (struct.pack("<HHHII", 1, 4, 2, 4, len(header)) + header + struct.pack("<I", 16) + salt + checked[:16]
                     + struct.pack("<I", 20) + checked[16:])
    return scheme


def stream_of(data):
    """Without the zeros that xlwt leaves behind the last EOF."""
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        stream = file.openstream("Workbook").read()
    return stream[:max(at for at, number, _ in r.records(stream) if number == r.EOF) + 4]


def with_file_pass(stream, file_pass):
    """The record goes in behind the first BOF; the sheets move down."""
    first = next(r.records(stream))
    end = 4 + len(first[2])
    inserted = r.record(r.FILEPASS, file_pass)
    moved = bytearray(stream)
    for at, number, data in r.records(stream):
        if number == r.BOUNDSHEET:
            struct.pack_into("<I", moved, at + 4, struct.unpack_from("<I", data)[0] + len(inserted))
    return bytes(moved[:end]) + inserted + bytes(moved[end:])


def encrypted(stream, scheme, password):
    """The key stream runs on below the heads of the records, which stay as they are."""
    key, file_pass = scheme(password, hashlib.md5(stream + password.encode()).digest())
    stream = bytearray(with_file_pass(stream, file_pass))
    key_stream = b"".join(rc4(key(block), bytes(1024)) for block in range(len(stream) // 1024 + 1))
    for at, number, data in r.records(bytes(stream)):
        for index in range(at + 4 + (4 if number == r.BOUNDSHEET else 0), at + 4 + len(data)):
            if number not in PLAIN:
                stream[index] ^= key_stream[index]
    return bytes(stream)


def encrypt(data, scheme=binary, password=BUILT_IN):
    """The workbook of a file, encrypted."""
    plain = stream_of(data)
    made = workbook(encrypted(plain, scheme, password))
    file, out = msoffcrypto.OfficeFile(io.BytesIO(made)), io.BytesIO()
    file.load_key(password=password)
    file.decrypt(out)
    file_pass = r.record(r.FILEPASS, scheme(password, hashlib.md5(plain + password.encode()).digest())[1])
    opened, wanted = stream_of(out.getvalue()), with_file_pass(plain, file_pass[4:])
    same = [a[1:] for a in r.records(opened) if a[1]] == [
        a[1:] for a in r.records(wanted) if a[1] and a[1] != r.FILEPASS]
    assert same, "msoffcrypto-tool reads other records"
    return made
