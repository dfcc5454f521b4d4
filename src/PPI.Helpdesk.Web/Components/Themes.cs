namespace PPI.Helpdesk.Web.Components;

/// <summary>Remembers the chosen <see cref="Theme"/>.</summary>
public static class Themes
{
    private const string Cookie = "helpdesk-theme";

    public static Theme ChosenTheme(this HttpRequest request) =>
        Enum.TryParse<Theme>(request.Cookies[Cookie], out var theme) && Enum.IsDefined(theme) ? theme : Theme.Auto;

    public static void Remember(this HttpResponse response, Theme theme) =>
        response.Cookies.Append(Cookie, theme.ToString(), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = true,
        });
}
