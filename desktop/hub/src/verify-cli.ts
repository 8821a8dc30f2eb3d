import type { Verdict } from '@pos/sync';
import { giveUp } from './program/bilingual.ts';
import { readSecrets } from './settings.ts';
import { headText, parseVerifyArguments, type VerifyArguments } from './verify/arguments.ts';
import { verifyAddress } from './verify/verify-address.ts';
import { verifyFile } from './verify/verify-file.ts';

const verify = async ({ source, trust }: VerifyArguments): Promise<Verdict> => {
  try {
    if (/^https?:\/\//.test(source)) return await verifyAddress(source, trust, readSecrets());
    return verifyFile(source, trust);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return giveUp({
      vi: `Không đọc được nhật ký ở ${source}: ${reason}.`,
      en: `Cannot read the journal at ${source}: ${reason}.`,
    });
  }
};

const parsed = parseVerifyArguments(process.argv.slice(2));
const verdict = await verify(parsed.ok ? parsed.wanted : giveUp(parsed.problem));
if (verdict.ok) {
  for (const head of verdict.origins) console.log(`head ${headText(head)}`);
  if (verdict.before !== undefined)
    console.log(
      `not here: the ${verdict.before} events before them, for which a snapshot stands; ${verdict.loose ?? 0} of them are kept, each whole, without its chain`,
    );
  console.log(`ok ${verdict.events} events`);
} else {
  console.log(`event ${verdict.event} (${verdict.where}): ${verdict.problem}`);
  process.exitCode = 1;
}
