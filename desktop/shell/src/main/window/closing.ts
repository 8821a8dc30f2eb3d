import { isGranted, type Grant } from '@pos/domain';

/** Who may take a till out of kiosk mode: whoever may change what it sells. */
export const isManager = (login: { readonly permissions: readonly Grant[] } | null): boolean =>
  login !== null && isGranted(login.permissions, { permission: 'catalog.manage', share: null });

export type Closing =
  | { readonly do: 'close' }
  /** In kiosk mode, and no manager is logged in. */
  | { readonly do: 'refuse' }
  /** `null`: the till does not answer, so nobody knows how many. */
  | { readonly do: 'ask'; readonly unsent: number | null };

/** What happens when somebody closes the window. Nothing is lost either way: what is unsent stays on this machine. */
export const closingOf = (asked: {
  readonly kiosk: boolean;
  readonly manager: boolean;
  readonly unsent: number | null;
}): Closing => {
  if (asked.kiosk && !asked.manager) return { do: 'refuse' };
  return asked.unsent === 0 ? { do: 'close' } : { do: 'ask', unsent: asked.unsent };
};
