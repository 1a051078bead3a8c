import type { ConnectionField } from '../../../../../../contracts/connection-fields';

/** The environment's name for a value: `appId` → `WHATSAPP_APP_ID`. */
export function variableOf(field: ConnectionField): string {
  return `WHATSAPP_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
