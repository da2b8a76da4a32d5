/** What the demonstration government's staff is asked and answers, as a survey tool exports it. */
@NullMarked
package org.vigie.ingestion.demo.voice;

import org.jspecify.annotations.NullMarked;
