import { Button } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { styled } from 'styled-components';

import { useWhatsappSyncTemplatesMutation } from '../../../api/inbox-api';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

export function NoTemplates() {
  const t = useText();
  const [sync, { isLoading, isError }] = useWhatsappSyncTemplatesMutation();
  return (
    <Center>
      <p>{t(isError ? 'picker.sync-failed' : 'picker.none')}</p>
      <Button variant="secondary" startIcon={<ArrowsCounterClockwise />} loading={isLoading} onClick={() => void sync()}>
        {t('picker.sync')}
      </Button>
    </Center>
  );
}

const Center = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 16px;
  padding: 32px;
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
  text-align: center;
`;
