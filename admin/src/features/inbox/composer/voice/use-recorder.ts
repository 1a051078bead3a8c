import { useEffect, useReducer, useRef } from 'react';

import { finishRecording } from './finish-recording';
import { openMicrophone, type OpenMicrophone } from './open-microphone';
import { failureOf, firstState, recorderReducer } from './recorder-state';

const TICK_MS = 100;

/** Asks for the microphone as soon as it is mounted; leaving closes it, whatever happens. */
export function useRecorder() {
  const [state, dispatch] = useReducer(recorderReducer, firstState);
  const microphone = useRef<OpenMicrophone | null>(null);
  const startedAt = useRef(0);

  useEffect(() => {
    let isOver = false;
    openMicrophone()
      .then((opened) => {
        if (isOver) {
          opened.close();
          return;
        }
        microphone.current = opened;
        startedAt.current = performance.now();
        dispatch({ kind: 'started' });
      })
      .catch((error: unknown) => {
        if (!isOver) dispatch({ kind: 'failed', reason: failureOf(error) });
      });
    return () => {
      isOver = true;
      microphone.current?.close();
      microphone.current = null;
    };
  }, []);

  const isRecording = state.kind === 'recording';
  useEffect(() => {
    if (!isRecording) return undefined;
    const timer = setInterval(() => {
      const seconds = (performance.now() - startedAt.current) / 1000;
      dispatch({ kind: 'tick', seconds, level: microphone.current?.level() ?? 0 });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRecording]);

  const finishedSeconds = state.kind === 'finishing' ? state.seconds : null;
  useEffect(() => {
    const opened = microphone.current;
    if (finishedSeconds === null || !opened) return undefined;
    let isOver = false;
    microphone.current = null;
    opened
      .stop()
      .then((recorded) => finishRecording(recorded, { duration: finishedSeconds, now: Date.now() }))
      .then((recording) => {
        if (!isOver) dispatch({ kind: 'finished', recording });
      })
      .catch(() => {
        if (!isOver) dispatch({ kind: 'failed', reason: 'broken' });
      });
    return () => {
      isOver = true;
    };
  }, [finishedSeconds]);

  return { state, dispatch };
}
