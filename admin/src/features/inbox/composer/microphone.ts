/** Browsers hand the microphone out on https and localhost only. */
export function canRecord(): boolean {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return devices !== undefined && typeof MediaRecorder !== 'undefined';
}
