/** A sentence for the reader of the API's page, in their language. */
export interface Note {
  readonly en: string;
  readonly vi: string;
}
