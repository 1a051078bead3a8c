import { pluginRoot } from '../../components/page/page-links';

export const assistantsAddress = `${pluginRoot}/assistants`;

/** Of one that is not kept yet. */
export const NEW = 'new';

export function assistantAddress(documentId: string): string {
  return `${assistantsAddress}/${documentId}`;
}

export function playgroundAddress(documentId: string): string {
  return `${assistantAddress(documentId)}/playground`;
}

export function runsAddress(documentId: string): string {
  return `${assistantAddress(documentId)}/runs`;
}

export function conversationAddress(documentId: string): string {
  return `${pluginRoot}/c/${documentId}`;
}

/** Under Strapi's own settings. */
export const automationAddress = '/settings/whatsapp/automation';
