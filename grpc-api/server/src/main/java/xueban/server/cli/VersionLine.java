package xueban.server.cli;

import picocli.CommandLine.IVersionProvider;
import xueban.server.api.ProductVersion;

/** What {@code ./xueban --version} prints. */
final class VersionLine implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"xueban " + ProductVersion.text()};
  }
}
