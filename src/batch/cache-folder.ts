import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The user's folder for what can be made anew: `XDG_CACHE_HOME` (relative values count for nothing, as its
 * specification says), else `~/Library/Caches` on macOS, `LOCALAPPDATA` on Windows, `~/.cache` elsewhere.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string = homedir(),
): string {
  const xdg = env['XDG_CACHE_HOME'] ?? ''
  if (isAbsolute(xdg)) return join(xdg, 'take-analyze')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'take-analyze')
  const local = env['LOCALAPPDATA'] ?? ''
  if (platform === 'win32') return join(local === '' ? join(home, 'AppData', 'Local') : local, 'take-analyze', 'Cache')
  return join(home, '.cache', 'take-analyze')
}
