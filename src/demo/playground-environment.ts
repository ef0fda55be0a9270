/** What a program needs to run and to open a browser on Linux, macOS and Windows. */
const passedOn: ReadonlySet<string> = new Set(
  [
    'PATH HOME USER LANG LC_ALL TZ TMPDIR SHELL',
    'DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR XDG_DATA_DIRS XDG_CURRENT_DESKTOP XDG_SESSION_TYPE BROWSER',
    'USERPROFILE APPDATA LOCALAPPDATA SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT TEMP TMP PROGRAMFILES PROGRAMDATA',
  ].flatMap((line) => line.split(' ')),
);

/** A list of what may pass, not of what may not: no secret of the service reaches a program that has no use for it. */
export function playgroundEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const upper = name.toUpperCase();
    if (value !== undefined && passedOn.has(upper)) kept[upper] = value;
  }
  return kept;
}
