import type { JSX } from 'preact';
import type { Rag } from '../domain/plan.ts';
import { RAG_WORDS } from './phrases.ts';

const SHAPES: Readonly<Record<Rag | 'none', string>> = {
  red: 'M2 2h12v12H2z',
  amber: 'M8 1.5 15 14H1z',
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  blue: 'M8 1l7 7-7 7-7-7z',
  none: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};

/** A colour as a shape and a word: nobody has to see the colour to know it. */
export function RagMark({ rag }: { readonly rag: Rag | null }): JSX.Element {
  const name = rag ?? 'none';
  return (
    <span class={`rag-mark ${name}`}>
      <RagShape rag={name} />
      {RAG_WORDS[name]}
    </span>
  );
}

export function RagShape({ rag }: { readonly rag: Rag | 'none' }): JSX.Element {
  return (
    <svg class={`shape ${rag}`} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={SHAPES[rag]} />
    </svg>
  );
}
