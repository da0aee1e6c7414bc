/**
 * Stories that people of both communities tell, and the say their tellers keep over them. Start at
 * {@link io.github.imisproject.core.story.Stories}.
 *
 * <p>An {@link io.github.imisproject.core.story.Interview} along an {@link
 * io.github.imisproject.core.story.InterviewGuide} becomes a {@link
 * io.github.imisproject.core.story.Story}. {@link io.github.imisproject.core.story.ActivityStreams}
 * reads and writes ActivityStreams 2.0, other people's documents included. Nothing leaves but as a
 * {@link io.github.imisproject.core.story.StoryExport} for one {@link
 * io.github.imisproject.core.story.Readership}, which holds what consents and audiences allow and
 * no more. {@link io.github.imisproject.core.story.Stories#withdraw} takes a story back with its
 * replies and every copy of it inside other objects.
 */
@NullMarked
package io.github.imisproject.core.story;

import org.jspecify.annotations.NullMarked;
