import { pluginRoot } from '../../components/page/page-links';
import type { ObjectKind } from './model/kinds';

export const objectsAddress = `${pluginRoot}/message-objects`;

export function newObjectAddress(kind: ObjectKind): string {
  return `${objectsAddress}/new?kind=${kind}`;
}

export function objectAddress(documentId: string): string {
  return `${objectsAddress}/${documentId}`;
}
