/**
 * What is entered in a steering room: records of the rooms' contracts, each a small file of the inbox that is written once
 * and never again. It knows the inbox and how a record is written, not who may write nor what becomes of it.
 */
@NullMarked
package org.vigie.contract.rooms.entry;

import org.jspecify.annotations.NullMarked;
