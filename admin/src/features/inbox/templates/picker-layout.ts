import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { DialogFooter } from '../../../components/page/DialogShell';

export const PickerForm = styled.form`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;

  @media (max-width: 767px) {
    flex: none;
  }
`;

/** List, fields, phone; below one another on a phone. */
export const PickerColumns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;

  @media (max-width: 767px) {
    flex-direction: column;
  }
`;

export const PickerFields = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
  padding: 20px 24px;
  overflow-y: auto;

  @media (max-width: 767px) {
    flex: none;
    padding: 16px;
  }
`;

export const PickerFooter = styled(DialogFooter)`
  > :first-child {
    margin-inline-end: auto;
  }
  @media (max-width: 767px) {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  /* The header's cross is enough where there is no room. */
  @media (max-width: 520px) {
    > :first-child {
      display: none;
    }
    > :nth-child(2) {
      margin-inline-end: auto;
    }
  }
`;

export const Obstacle = styled.p`
  padding: 8px 12px;
  border-radius: 4px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
