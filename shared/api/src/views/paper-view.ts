/** How one of the shop's papers would come out of a printer. */
export interface PaperView {
  /** PNG in base64, a dot of the printer each pixel. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
}
