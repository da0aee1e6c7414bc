/**
 * Stories on the matching engine: alike stories, stories for a person, and those two people share.
 * Start at {@link io.github.imisproject.matching.story.StorySource}.
 *
 * <p>A source is made of a {@link io.github.imisproject.core.story.StoryExport}, so nothing is ever
 * compared that its readership may not have; a withdrawn story is gone with the next source, words
 * and all. Rules and scorers see {@link io.github.imisproject.matching.story.StoryView}s, which
 * know no teller. {@link io.github.imisproject.matching.story.StoriesInCommon} joins what two
 * people were suggested.
 */
@NullMarked
package io.github.imisproject.matching.story;

import org.jspecify.annotations.NullMarked;
