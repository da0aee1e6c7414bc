package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into a clear line and an exit status; never prints a stack trace. */
final class FailureHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (e instanceof BadData bad) {
      for (Problem problem : bad.problems()) {
        err.println(
            (problem.path().isEmpty() ? "" : problem.path() + ": ")
                + problem.message(LanguageTag.ENGLISH));
      }
      return 1;
    }
    if (e instanceof NoSuchFileException missing) {
      err.println("file '" + missing.getFile() + "' does not exist; check the path");
      return 2;
    }
    if (e instanceof NotDirectoryException file) {
      err.println("'" + file.getFile() + "' is a file; give a folder");
      return 2;
    }
    if (e instanceof CharacterCodingException) {
      err.println("a file holds bytes that are not UTF-8; save it as UTF-8");
      return 1;
    }
    if (e instanceof FileAlreadyExistsException there) {
      err.println("'" + there.getFile() + "' is a file where a folder is to be; name another");
      return 2;
    }
    if (e instanceof AccessDeniedException closed) {
      err.println("'" + closed.getFile() + "' may not be opened; check its permissions");
      return 1;
    }
    if (e instanceof IOException) {
      err.println("reading or writing failed: " + e.getMessage());
      return 1;
    }
    err.println(
        "this is a fault in the imis command, not in your data: " + e.getClass().getSimpleName());
    return 70; // EX_SOFTWARE of sysexits.h
  }
}
