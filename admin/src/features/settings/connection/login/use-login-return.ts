import { useEffect, useRef, useState } from 'react';

import { useLocation, useNavigate } from 'react-router-dom';

import type { LoginError } from '../../../../../../contracts/oauth';
import { useWhatsappCompleteLoginMutation } from '../../../../api/connection-api';
import { stepAddress } from '../model/connection-address';
import { readLoginReturn } from '../model/login-return';
import { useSetupRefusal } from '../use-setup-refusal';

export type LoginResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'completing' }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly error: LoginError }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * What Meta's page led back with. It is read once and taken out of the address at once: it is worth a token for a
 * minute, and must not stay in the history.
 */
export function useLoginReturn(): { readonly result: LoginResult; readonly dismiss: () => void } {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const refusedText = useSetupRefusal();
  const [complete] = useWhatsappCompleteLoginMutation();
  const [result, setResult] = useState<LoginResult>({ kind: 'none' });
  const isRead = useRef(false);

  useEffect(() => {
    const read = readLoginReturn(hash);
    if (isRead.current || read.kind === 'none') return;
    isRead.current = true;
    if (read.kind === 'refused') {
      navigate(stepAddress('token'), { replace: true });
      setResult(read);
      return;
    }
    navigate({ pathname, search }, { replace: true });
    setResult({ kind: 'completing' });
    void complete({ handle: read.handle }).then((answer) => {
      if ('error' in answer) {
        setResult({ kind: 'failed', message: refusedText(answer.error) });
        navigate(stepAddress('token'), { replace: true });
        return;
      }
      setResult({ kind: 'done' });
      navigate(stepAddress('number'), { replace: true });
    });
  }, [hash, pathname, search, navigate, complete, refusedText]);

  return { result, dismiss: () => setResult({ kind: 'none' }) };
}
