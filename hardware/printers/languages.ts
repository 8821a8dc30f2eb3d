import type { Dialect } from './conversation/dialect.ts';
import { escposDialect } from './escpos/escpos-dialect.ts';
import { escposPen } from './escpos/escpos-pen.ts';
import { impactPen } from './impact/impact-pen.ts';
import type { MakePen } from './pen.ts';
import { starDialect } from './star/star-dialect.ts';
import { starGraphicPen } from './star/star-graphic-pen.ts';
import { starPen } from './star/star-pen.ts';
import type { DrawerPin } from './printer.ts';
import type { Profile } from './profile.ts';

/** How each family of printers is written for, and how it is talked with. */
export const languages: Readonly<
  Record<Profile['language'], { readonly pen: MakePen; readonly dialect: Dialect }>
> = {
  escpos: { pen: escposPen, dialect: escposDialect },
  impact: { pen: impactPen, dialect: escposDialect },
  star: { pen: starPen, dialect: starDialect },
  'star-graphic': { pen: starGraphicPen, dialect: starDialect },
};

export const drawerKick = ({ language }: Profile, pin: DrawerPin): Uint8Array =>
  Uint8Array.from(languages[language].dialect.kickDrawer(pin));
