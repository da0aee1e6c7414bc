package io.github.imisproject.matching.spi;

import java.util.List;

/**
 * What every extension has: a name, and the parameters a policy may set.
 *
 * <p>Implementations are stateless and thread-safe, have a public constructor without arguments,
 * and are listed in {@code META-INF/services} or in their module's {@code provides}. Being listed
 * only makes an extension <em>available</em>: what ranks is named in the policy.
 */
public interface Plugin {
  /**
   * Returns the stable name used in policies and reports, such as {@code distance}: letters and
   * digits in camel case, from a letter on. Never a class name, so that a renaming changes no
   * result.
   */
  String id();

  /** Returns the parameters a policy may set; each has a default. */
  default List<ParameterSpec> parameters() {
    return List.of();
  }
}
