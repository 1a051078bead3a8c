import { pluginRoot } from '../../../components/page/page-links';

export const templatesAddress = `${pluginRoot}/templates`;
export const newTemplateAddress = `${templatesAddress}/new`;

export function templateAddress(name: string): string {
  return `${templatesAddress}/${encodeURIComponent(name)}`;
}
