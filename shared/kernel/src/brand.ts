declare const brand: unique symbol;

/** A type of its own over a plain representation. The only `as` to it stands in that type's constructor. */
export type Brand<Representation, Name extends string> = Representation & {
  readonly [brand]: Name;
};
