/**
 * In Firefox one content security policy holds for all pages of an extension, the background included, and the
 * reader's need to load the PDF the user asks for widens it for all. A page can narrow it for itself, for good.
 */

/** From now on this page reaches nothing but the package. Without effect in a service worker, which has no need. */
export function forbidConnections(): void {
  if (typeof document === 'undefined') return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}
