import { permissions, type PermissionName } from '../../../../contracts/permissions';
import { usePermission } from '../use-permission';
import { pageLinks, type PageLink } from './page-links';

/** The pages that this person may open. */
export function usePageLinks(): { links: readonly PageLink[]; isLoading: boolean } {
  const asked: Readonly<Partial<Record<PermissionName, ReturnType<typeof usePermission>>>> = {
    [permissions.inboxRead]: usePermission(permissions.inboxRead),
    [permissions.templatesRead]: usePermission(permissions.templatesRead),
    [permissions.messageObjectsManage]: usePermission(permissions.messageObjectsManage),
    [permissions.assistantsRead]: usePermission(permissions.assistantsRead),
  };
  return {
    links: pageLinks.filter((link) => link.permissions.some((name) => asked[name]?.isAllowed)),
    isLoading: Object.values(asked).some(({ isLoading }) => isLoading),
  };
}
