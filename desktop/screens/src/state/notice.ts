import { create } from 'zustand';

/** Something that passes: a scan that was refused, an order put aside. Nobody need answer it. */
export interface Notice {
  readonly tone: 'danger' | 'calm';
  readonly text: string;
}

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

export const tell = (notice: Notice | null): void => useNotice.setState({ notice });
