/** Hashing and signing, done by whoever runs the journal: WebCrypto is async and absent on insecure origins. */
export interface Crypto {
  /** SHA-256 of the UTF-8 text, 64 hex digits in lower case. */
  readonly hash: (text: string) => string;
  /** Whether `signature` (base64) is Ed25519 over the 32 bytes of `hash` by the owner of `publicKey` (base64, raw). */
  readonly verify: (hash: string, signature: string, publicKey: string) => boolean;
}

export interface Signer {
  readonly publicKey: string;
  /** Ed25519 over the 32 bytes of a hash, in base64. */
  readonly sign: (hash: string) => string;
}
