package org.amends;

final class BookCommand {}
