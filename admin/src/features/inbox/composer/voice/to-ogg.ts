/** Puts Opus from a WebM into Ogg, packet by packet: nothing is encoded anew. Null where it is no Opus. */
export async function toOgg(webm: Blob): Promise<Blob | null> {
  // Loaded when a microphone was used for the first time, never with the inbox.
  const media = await import('mediabunny');
  const input = new media.Input({ source: new media.BlobSource(webm), formats: [media.WEBM] });
  const track = await input.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig || (await track.getCodec()) !== 'opus') return null;

  const target = new media.BufferTarget();
  const output = new media.Output({ format: new media.OggOutputFormat(), target });
  const source = new media.EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  for await (const packet of new media.EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  await output.finalize();
  return target.buffer ? new Blob([target.buffer], { type: 'audio/ogg' }) : null;
}
