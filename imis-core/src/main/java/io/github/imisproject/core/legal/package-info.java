/**
 * A person's legal status, the permission to work, and the legal ground a rule must state.
 *
 * <p>The kinds follow the glossary of the European Migration Network. A {@link
 * io.github.imisproject.core.legal.LegalStatus} and a {@link
 * io.github.imisproject.core.legal.WorkPermission} hold for a span of days, so a question about
 * them always names a day. A rule that looks at legal status or gender carries a {@link
 * io.github.imisproject.core.legal.LegalGround}.
 */
@NullMarked
package io.github.imisproject.core.legal;

import org.jspecify.annotations.NullMarked;
