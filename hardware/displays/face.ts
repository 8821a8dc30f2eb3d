/** What a guest is shown, on a pole of two rows as on a second screen: words and amounts as they are to be read. */
export interface Face {
  /** The shop's name, or what goes on. */
  readonly title: string;
  /** The order as it grows; the last line is the one just added. */
  readonly lines: readonly FaceRow[];
  readonly total: FaceRow | null;
  /** To pay by scanning; a pole cannot show it. */
  readonly qr: string | null;
}

export interface FaceRow {
  readonly label: string;
  readonly amount: string;
}

export interface CustomerDisplay {
  readonly name: string;
  readonly isReachable: boolean;
  /** The latest is what is shown, also after the display has come back. */
  readonly show: (face: Face) => void;
  readonly close: () => void;
}
