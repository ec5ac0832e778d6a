package main

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"crypto/x509"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
)

func main() {
	m := []byte("The quick brown fox")
	fmt.Printf("%x\n%x\n%x\n%x\n", md5.Sum(m), sha1.Sum(m), sha256.Sum256(m), sha512.Sum512(m))
	h := hmac.New(sha256.New, []byte("key"))
	h.Write(m)
	fmt.Printf("%x %d\n", h.Sum(nil), h.BlockSize())
	blk, err := aes.NewCipher([]byte("0123456789abcdef"))
	out := make([]byte, 16)
	blk.Encrypt(out, []byte("exampleplaintext"))
	fmt.Printf("%x %v\n", out, err)
	_, err = aes.NewCipher([]byte("short"))
	fmt.Println(err)
	g, _ := cipher.NewGCM(blk)
	ct := g.Seal(nil, make([]byte, 12), m, []byte("ad"))
	pt, err := g.Open(nil, make([]byte, 12), ct, []byte("ad"))
	fmt.Printf("%x %s %v\n", ct, pt, err)
	ct[0] ^= 1
	_, err = g.Open(nil, make([]byte, 12), ct, []byte("ad"))
	fmt.Println(err)
	s := cipher.NewCTR(blk, make([]byte, 16))
	s.XORKeyStream(out, out)
	fmt.Printf("%x\n", out)
	d, _ := des.NewCipher([]byte("8bytekey"))
	d.Encrypt(out, []byte("12345678"))
	fmt.Printf("%x\n", out[:8])
	rc, _ := rc4.NewCipher([]byte("k"))
	rc.XORKeyStream(out, out)
	fmt.Printf("%x\n", out)
	pub, priv, _ := ed25519.GenerateKey(bytes.NewReader(make([]byte, 32)))
	sig := ed25519.Sign(priv, m)
	fmt.Printf("%x %v %v\n", sig[:8], ed25519.Verify(pub, m, sig), ed25519.Verify(pub, m[1:], sig))
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	sum := sha256.Sum256(m)
	es, err := ecdsa.SignASN1(rand.Reader, k, sum[:])
	fmt.Println(err, ecdsa.VerifyASN1(&k.PublicKey, sum[:], es))
	rk, err := rsa.GenerateKey(rand.Reader, 2048)
	if err == nil {
		rs, err := rsa.SignPKCS1v15(rand.Reader, rk, crypto.SHA256, sum[:])
		fmt.Println(err, rsa.VerifyPKCS1v15(&rk.PublicKey, crypto.SHA256, sum[:], rs))
		_, err = x509.ParsePKCS1PrivateKey(x509.MarshalPKCS1PrivateKey(rk))
		fmt.Println(err)
	}
	b := make([]byte, 8)
	n, err := rand.Read(b)
	fmt.Println(n, err, subtle.ConstantTimeCompare(b, b))
	fmt.Println(crc32.ChecksumIEEE(m), crc32.Checksum(m, crc32.MakeTable(crc32.Castagnoli)), crc64.Checksum(m, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(m))
	f := fnv.New64a()
	f.Write(m)
	fmt.Println(f.Sum64())
	seed := maphash.MakeSeed()
	fmt.Println(maphash.String(seed, "a") == maphash.String(seed, "a"), maphash.String(seed, "a") == maphash.String(seed, "b"))
}
