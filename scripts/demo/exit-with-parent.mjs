/** Ends this process in order when it is told to, and also when the demo that started it is gone. */
export function exitWithParent(close) {
  let isClosing = false;
  const end = () => {
    if (isClosing) return;
    isClosing = true;
    Promise.resolve(close()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}
