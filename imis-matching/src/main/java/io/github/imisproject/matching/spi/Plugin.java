package io.github.imisproject.matching.spi;

import io.github.imisproject.core.consent.DataCategory;
import java.util.List;
import java.util.Set;

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

  /** The name of the parameter by which a policy states the legal ground of a special category. */
  String LEGAL_GROUND = "legalGround";

  /**
   * Returns the special categories of data about a person that it looks at; none unless overridden.
   *
   * <p>Whatever a person consented to, an extension reads special categories (article 9 GDPR) as
   * {@link io.github.imisproject.core.consent.DenialReason#GROUND_MISSING} unless it names them
   * here, declares the parameter {@value #LEGAL_GROUND} as {@link ParameterSpec.Codes}, and the
   * policy states a ground there. Each of its explanations then names that ground.
   */
  default Set<DataCategory> specialCategories() {
    return Set.of();
  }

  /** Returns the parameters a policy may set; each has a default. */
  default List<ParameterSpec> parameters() {
    return List.of();
  }
}
