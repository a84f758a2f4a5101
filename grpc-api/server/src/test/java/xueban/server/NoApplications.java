package xueban.server;

import java.util.List;
import java.util.Optional;
import xueban.storage.Application;
import xueban.storage.ApplicationStore;
import xueban.storage.IssuedCredential;

/** A store in which nobody is known. */
final class NoApplications implements ApplicationStore {
  @Override
  public IssuedCredential create(String tenant, String name, List<String> scopes) {
    throw new UnsupportedOperationException("nobody is known here");
  }

  @Override
  public Optional<Application> authenticate(String credential) {
    return Optional.empty();
  }

  @Override
  public Optional<Application> find(String application) {
    return Optional.empty();
  }

  @Override
  public IssuedCredential issue(String application) {
    throw new UnsupportedOperationException("nobody is known here");
  }

  @Override
  public boolean revokeCredential(String credentialId) {
    return false;
  }

  @Override
  public boolean revoke(String application) {
    return false;
  }

  @Override
  public List<Application> list(String tenant) {
    return List.of();
  }
}
