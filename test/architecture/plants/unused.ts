import type { Plant } from './plant.ts';

/** knip tells each kind under a heading of its own. */
export const unused: readonly Plant[] = [
  {
    rule: 'no dead file',
    files: { 'desktop/till/src/dead-file.ts': 'export const a = 1;\n' },
    says: [/Unusedfiles\(\d+\).*desktop\/till\/src\/dead-file\.ts.*Unuseddependencies/],
  },
  {
    rule: 'no dead export, not even at a door',
    files: {
      'shared/kernel/src/index.ts': `export const one = 1;\nexport const dead = 2;\n`,
    },
    says: [/Unusedexports\(\d+\).*deadshared\/kernel\/src\/index\.ts:2/],
  },
  {
    rule: 'no dead type',
    files: {
      'desktop/till/src/clock.ts': `export type Dead = 1;\nexport const now = () => Date.now();\n`,
    },
    says: [/Unusedexportedtypes\(\d+\).*Deadtypedesktop\/till\/src\/clock\.ts:1/],
  },
  {
    rule: 'no dead dependency',
    files: {},
    says: [
      /Unuseddependencies\(\d+\).*@pos\/pure-to-nodedesktop\/browser-three-away\/package\.json/,
    ],
  },
];
