"""Encrypts .xlsx workbooks as Excel 2007 (standard) and later (agile) do: [MS-OFFCRYPTO] 2.3.4. Salts and keys are made from the bytes.

What is made is checked by msoffcrypto-tool: it must give back the package.
"""
import base64
import hashlib
import hmac
import io
import struct

import msoffcrypto
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from encryption_xls import BUILT_IN
from xls_compound import Compound, Entry


def padded(data, size=16):
    return data + bytes(-len(data) % size)


def cbc(key, vector, data):
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    return cipher.update(padded(data)) + cipher.finalize()


def ecb(key, data):
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return cipher.update(padded(data)) + cipher.finalize()


def spun(name, salt, password, spins):
    digest = hashlib.new(name, salt + password.encode("utf-16-le")).digest()
    for spin in range(spins):
        digest = hashlib.new(name, struct.pack("<I", spin) + digest).digest()
    return digest


def filled(data, size):
    return data[:size].ljust(size, b"\x36")


def agile(name="sha512", bits=256, spins=1_000, head=None):
    """`head`: changes the finished XML."""
    def make(package, password):
        seed = hashlib.sha512(package + password.encode()).digest()
        salt, data_salt, key, verifier = seed[:16], seed[16:32], hashlib.sha256(seed).digest()[:bits // 8], seed[32:48]
        base = spun(name, salt, password, spins)

        def sealed(block_key, value):
            value_key = filled(hashlib.new(name, base + bytes.fromhex(block_key)).digest(), bits // 8)
            return base64.b64encode(cbc(value_key, salt, value)).decode()

        def vector(block_key):
            return filled(hashlib.new(name, data_salt + block_key).digest(), 16)
        shared = (f'blockSize="16" keyBits="{bits}" hashSize="{hashlib.new(name).digest_size}" cipherAlgorithm="AES" '
                  f'cipherChaining="ChainingModeCBC" hashAlgorithm="{name.upper()}"')
        body = b"".join(
            cbc(key, vector(struct.pack("<I", number)), package[number * 4096:(number + 1) * 4096])
            for number in range(-(-len(package) // 4096)))
        stream = struct.pack("<Q", len(package)) + body
        sealing = hashlib.new(name, seed).digest()
        seals = [base64.b64encode(cbc(key, vector(bytes.fromhex(block_key)), value)).decode() for block_key, value in [
            ("5fb2ad010cb9e1f6", sealing), ("a0677f02b22c8433", hmac.digest(sealing, stream, name))]]
        xml = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
            '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" '
            'xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
            f'<keyData saltSize="16" {shared} saltValue="{base64.b64encode(data_salt).decode()}"/>'
            ''
            f'<dataIntegrity encryptedHmacKey="{seals[0]}" encryptedHmacValue="{seals[1]}"/><keyEncryptors>'
            '<keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
            f'<p:encryptedKey spinCount="{spins}" saltSize="16" {shared} saltValue="{base64.b64encode(salt).decode()}" '
            f'encryptedVerifierHashInput="{sealed("fea7d2763b4b9e79", verifier)}" '
            f'encryptedVerifierHashValue="{sealed("d7aa0f6d3061344e", hashlib.new(name, verifier).digest())}" '
            f'encryptedKeyValue="{sealed("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>')
        return struct.pack("<HHI", 4, 4, 0x40) + (head(xml) if head else xml).encode(), body
    return make


def standard(bits=128):
    def make(package, password):
        salt, verifier = hashlib.md5(package + password.encode()).digest(), hashlib.md5(b"verifier" + package).digest()
        final = hashlib.sha1(spun("sha1", salt, password, 50_000) + bytes(4)).digest()

        def half(filler):
            return hashlib.sha1(bytes(a ^ filler for a in final.ljust(64, b"\0"))).digest()
        key = (half(0x36) + half(0x5C))[:bits // 8]
        name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
        cipher = {128: 0x660E, 192: 0x660F, 256: 0x6610}[bits]
        header = struct.pack("<8I", 0x24, 0, cipher, 0x8004, bits, 0x18, 0, 0) + name
        info = (struct.pack("<HHII", 3, 2, 0x24, len(header)) + header + struct.pack("<I", 16) + salt + ecb(key, verifier)
                + struct.pack("<I", 20) + ecb(key, hashlib.sha1(verifier).digest()))
        return info, ecb(key, package)
    return make


def encrypt(package, make=agile(), password=BUILT_IN, size=None, check=True):
    """The workbook of a file, encrypted; `size` lets its length lie."""
    info, body = make(package, password)
    length = struct.pack("<Q", len(package) if size is None else size)
    made = Compound([Entry("EncryptionInfo", info), Entry("EncryptedPackage", length + body)]).bytes()
    if check:
        file, out = msoffcrypto.OfficeFile(io.BytesIO(made)), io.BytesIO()
        # It compares a digest of SHA-1 with its padding, which fits never.
        file.load_key(password=password, verify_password=b'hashAlgorithm="SHA1"' not in info)
        file.decrypt(out)
        assert out.getvalue() == package, "msoffcrypto-tool reads another package"
    return made
