import { useOptionalText, useText } from '../../../components/use-text';
import type { TemplateObstacle } from './template-groups';

/** Why a template cannot be sent, in a few words. */
export function useObstacleText(): (obstacle: TemplateObstacle) => string {
  const t = useText();
  const optional = useOptionalText();
  return (obstacle) => {
    if (obstacle.kind === 'unsupported') return t('picker.unsupported', { part: obstacle.part });
    const status = optional(`template-status.${obstacle.status.toLowerCase()}`) ?? obstacle.status;
    return obstacle.reason && obstacle.reason !== 'NONE' ? `${status} (${obstacle.reason})` : status;
  };
}
