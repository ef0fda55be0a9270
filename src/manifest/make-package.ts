import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import type { PackageSettings } from './package-settings.ts';

export interface PackageParts {
  /** `manifest.json` with its `${{NAME}}` placeholders. */
  readonly manifest: string;
  readonly colorIcon: Uint8Array;
  readonly outlineIcon: Uint8Array;
}

/** As early as a zip can say, so that the same parts always make the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The zip that Teams takes ("Upload a custom app"). Throws one sentence where Microsoft's schema would refuse the manifest. */
export async function makePackage(parts: PackageParts, settings: PackageSettings): Promise<Uint8Array> {
  const manifest = fillManifest(parts.manifest, settings);
  const mistakes = await AppManifestUtils.validateAgainstSchema(manifest);
  if (mistakes.length > 0) throw new Error(`The manifest is not one that Teams accepts: ${mistakes.join('; ')}.`);
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [manifest.icons.color]: parts.colorIcon,
    [manifest.icons.outline]: parts.outlineIcon,
  };
  return zipSync(files, { level: 9, mtime: ZIP_EPOCH });
}

/** Throws where a placeholder has no setting. */
export function fillManifest(manifest: string, settings: PackageSettings): TeamsManifest {
  return JSON.parse(manifest, (_, value: unknown) => (typeof value === 'string' ? fill(value, settings) : value)) as TeamsManifest;
}

function fill(text: string, settings: PackageSettings): string {
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!(name in settings)) throw new Error(`The manifest asks for ${name}, which no setting gives.`);
    return settings[name as keyof PackageSettings];
  });
}
