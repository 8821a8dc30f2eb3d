import type { DocumentsView } from '@pos/api';
import type { View } from './view.ts';

export const categories: View<'categories'> = {
  follows: () => ['category/'],
  read: ({ shop }) => ({
    categories: shop.readModels.documents
      .all('category')
      .map(({ id, fields }) => ({ id, ...fields }))
      .sort((left, right) => left.position - right.position),
  }),
};

export const documents: View<'documents'> = {
  follows: ({ kind }) => [`${kind}/`],
  read: ({ shop }, { kind }) =>
    ({
      kind,
      documents: shop.readModels.documents.all(kind).map(({ id, fields }) => ({ id, ...fields })),
    }) as DocumentsView,
};
