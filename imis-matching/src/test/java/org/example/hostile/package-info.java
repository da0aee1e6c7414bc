/**
 * Extensions written against the published interfaces by somebody who means harm; for tests. They
 * stand outside this project's packages, as those of an attacker would.
 */
package org.example.hostile;
