import type { StaffId } from '@pos/kernel';

/** A login that nobody used for this long is over. */
const idle = 12 * 3_600_000;

/** Who is logged in where. Tokens live as long as their process: a restart asks for the PIN again, unless it is resumed. */
export class Tokens {
  readonly #secret: () => string;
  readonly #logins = new Map<string, { readonly staff: StaffId; usedAt: number }>();

  constructor(secret: () => string) {
    this.#secret = secret;
  }

  issue(staff: StaffId, elapsed: number): string {
    this.#forgetIdle(elapsed);
    const token = this.#secret();
    this.#logins.set(token, { staff, usedAt: elapsed });
    return token;
  }

  /** A login that outlives its process, told by whoever started both. */
  resume(token: string, staff: StaffId, elapsed: number): void {
    this.#logins.set(token, { staff, usedAt: elapsed });
  }

  staffOf(token: string, elapsed: number): StaffId | null {
    const login = this.#logins.get(token);
    if (!login || elapsed - login.usedAt > idle) {
      this.#logins.delete(token);
      return null;
    }
    login.usedAt = elapsed;
    return login.staff;
  }

  /** The same, without counting as use: for whoever only listens. */
  holderOf(token: string, elapsed: number): StaffId | null {
    const login = this.#logins.get(token);
    return login && elapsed - login.usedAt <= idle ? login.staff : null;
  }

  revoke(token: string): void {
    this.#logins.delete(token);
  }

  #forgetIdle(elapsed: number): void {
    for (const [token, { usedAt }] of this.#logins) {
      if (elapsed - usedAt > idle) this.#logins.delete(token);
    }
  }
}
