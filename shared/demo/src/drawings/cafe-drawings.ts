import { beer, coconut, cup, glass, type Layers } from './drinks.ts';
import { baguette, bowl, cakeSlice, croissant, flan, plate, roundPastry } from './food.ts';

const coffee = '#4a2c1b';
const milky = '#c79b73';
const milk = '#f6ead8';
const warm = '#ecd9c2';
const leaf = '#d5e3d0';
const sunny = '#f6e2b8';
const rose = '#f1d5d2';
const sky = '#d3e4e6';

const one = (colour: string): Layers => [[1, colour]];
const over = (below: string, share: number, above: string): Layers => [
  [share, below],
  [1 - share, above],
];
const iced = { ice: true, straw: '#d96f55' };

/** Pictures for the café's menu by SKU, drawn for it. What has none shows its initials. */
export const cafeDrawings: Readonly<Record<string, string>> = {
  'CF-001': glass(warm, over(milk, 0.25, '#8a5a36'), iced),
  'CF-002': glass(warm, one(coffee), { ice: true, straw: '#3f6f6b' }),
  'CF-003': glass(warm, over(milk, 0.62, milky), iced),
  'CF-004': glass(warm, one(coffee), { foam: '#fff4e0' }),
  'CF-005': glass(sky, over(milk, 0.4, '#7a4c2e'), { foam: '#ffffff', straw: '#3f6f6b' }),
  'CF-006': cup(sunny, '#6b3f22', '#f4cf78'),
  'CF-007': cup(sky, coffee, '#6d4529'),
  'CF-008': cup(warm, '#a86f42', '#fff6e6'),
  'CF-009': cup(rose, '#b98556', '#fff6e6'),
  'CF-010': glass(warm, over(milk, 0.5, '#b98a5e'), { foam: '#fff6e6' }),
  'CF-011': glass(
    sunny,
    [
      [0.15, '#b5702b'],
      [0.45, milk],
      [0.4, '#8a5a36'],
    ],
    { ice: true },
  ),
  'CF-012': glass(leaf, one('#5a3620'), { ice: true, rim: '#f0a144' }),
  'TR-001': glass(sunny, one('#e0953f'), { ice: true, rim: '#f2b35e', straw: '#3f6f6b' }),
  'TR-002': glass(rose, one('#e8b7a0'), { ice: true, rim: '#fbeee6' }),
  'TR-003': glass(sunny, one('#e6bf55'), { ice: true, foam: '#fff8e6' }),
  'TR-004': glass(warm, one('#cfa377'), { ice: true, straw: '#3f6f6b' }),
  'TR-005': glass(warm, over('#8a5330', 0.3, '#dcb68c'), { pearls: '#2e1a10', straw: '#3b2417' }),
  'TR-006': glass(leaf, one('#b9cf96'), { pearls: '#2e1a10', straw: '#6d9c52' }),
  'TR-007': glass('#e2d8ec', one('#b7a0d0'), { pearls: '#2e1a10', straw: '#7a5fa0' }),
  'TR-008': glass(rose, one('#a8452f'), { foam: '#fff4e0', ice: true }),
  'TR-009': glass(sunny, over('#e0953f', 0.5, '#d9634a'), { ice: true, rim: '#f0a144' }),
  'TR-010': glass(leaf, over(milk, 0.35, '#8fae5a'), { ice: true, straw: '#3f6f6b' }),
  'TR-011': glass(warm, one('#6b402a'), { ice: true, foam: '#f6ead8' }),
  'NE-001': glass(sunny, one('#f0a12e'), { rim: '#f0a144', straw: '#3f6f6b' }),
  'NE-002': glass(rose, one('#e2564f'), { rim: '#d94a45', straw: '#6d9c52' }),
  'NE-003': glass(leaf, one('#efb7a6'), { rim: '#a7c77a' }),
  'NE-004': glass(sunny, one('#e8823a'), { rim: '#d94a45', straw: '#6d9c52' }),
  'NE-005': glass(sunny, one('#e8b23a'), { pearls: '#4a3215', straw: '#7a5fa0' }),
  'NE-006': glass(leaf, one('#e9e6b0'), { ice: true, rim: '#b9cf5a' }),
  'NE-007': coconut(sky),
  'NE-008': glass(leaf, one('#a9c26b'), { foam: '#d3e0a8', straw: '#3f6f6b' }),
  'NE-009': glass(sunny, one('#f3b541'), { foam: '#f8d487', straw: '#d96f55' }),
  'NE-010': glass(sky, one('#f4efe2'), { foam: '#ffffff', straw: '#6d9c52' }),
  'NE-011': glass(leaf, one('#8fae5a'), { foam: '#ffffff', straw: '#3f6f6b' }),
  'NE-012': glass(warm, one('#d9cbb8'), { foam: '#ffffff', pearls: '#3b2a20' }),
  'NE-013': glass(sky, one('#fbf7ee'), { ice: true, straw: '#d96f55' }),
  'BN-001': cakeSlice(warm, '#8a5a3a', '#f7e9d3', '#4a2c1b'),
  'BN-002': cakeSlice(sunny, '#e3b565', '#fff3cf', '#e8a92e'),
  'BN-003': cakeSlice(sunny, '#f0b54a', '#ffe9b8', '#e8823a'),
  'BN-004': croissant(rose),
  'BN-005': roundPastry(warm, '#e0b26a', '#f4d9a2'),
  'BN-006': flan(sky),
  'BN-007': cakeSlice(warm, '#b9834a', '#e7c78f', '#f0d060'),
  'BN-008': cakeSlice(rose, '#efd08a', '#fff0c9', '#d9893a'),
  'MS-001': bowl(warm, '#c98f55', '#a8604a'),
  'MS-002': bowl(sky, '#c98f55', '#8f4f3a'),
  'MS-003': bowl(leaf, '#ddb66f', '#f0dcc0'),
  'MS-004': bowl(rose, '#c5613c', '#9a5442'),
  'MS-005': bowl(sunny, '#d8ad72', '#e6866a'),
  'MS-006': plate(leaf, '#f7f2e4', '#b0703f'),
  'MS-007': bowl(sunny, '#dfa53c', '#e6866a'),
  'MS-008': plate(sky, '#dda057', '#f6d458'),
  'MS-009': baguette(sunny),
  'MS-010': plate(leaf, '#f4f1ea', '#9a6b45'),
  'MS-011': plate(warm, '#f1dca6', '#a8604a'),
  'CB-001': beer(sky, '#e3a82f'),
  'CB-002': beer(leaf, '#e8b948'),
  'CB-003': beer(sunny, '#d99a2a'),
  'CB-004': beer(warm, '#e8b23a'),
};
